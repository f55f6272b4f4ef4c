"""Guillemet ouvert et jamais fermé

## Ce qui est signalé
Un texte qui commence par un guillemet droit et ne finit pas par le même. La ligne signalée est celle où le
guillemet s’ouvre.

## Pourquoi
Toute la suite du fichier serait prise dans le texte.

## Exemple à corriger
```yaml territoires/brumeval/actors/maison-des-associations.yaml
nom: "Maison des associations
role: Accueil des associations
```

## Exemple juste
```yaml territoires/brumeval/actors/maison-des-associations.yaml
nom: "Maison des associations"
role: Accueil des associations
```
"""

CODE = "D107"
