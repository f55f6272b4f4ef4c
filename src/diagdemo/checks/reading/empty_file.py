"""Fichier vide

## Ce qui est signalé
Un fichier sans aucun champ, même s’il contient des commentaires.

## Pourquoi
Une fiche vide ne dit rien, et fait croire que quelque chose est renseigné. Remplissez-la ou supprimez-la.

## Exemple à corriger
```yaml territoires/brumeval/actors/maison-des-associations.yaml
# nom: à remplir
```

## Exemple juste
```yaml territoires/brumeval/actors/maison-des-associations.yaml
nom: Maison des associations
```
"""

CODE = "D115"
