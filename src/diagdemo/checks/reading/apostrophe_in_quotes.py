"""Apostrophe dans des guillemets simples

## Ce qui est signalé
Un texte entre guillemets simples qui contient une apostrophe droite.

## Pourquoi
L’apostrophe ferme le texte, et la suite ne se lit plus. Employez des guillemets doubles, doublez
l’apostrophe, ou écrivez l’apostrophe courbe « ’ ».

## Exemple à corriger
```yaml territoires/brumeval/actors/maison-des-associations.yaml
nom: 'Maison de l'eau'
```

## Exemple juste
```yaml territoires/brumeval/actors/maison-des-associations.yaml
nom: "Maison de l'eau"
```
"""

CODE = "D108"
