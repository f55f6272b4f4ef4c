"""Puce de traitement de texte

## Ce qui est signalé
Une ligne qui commence par une puce (« • », « – », « · », « * »…) à la place du tiret d’une liste.

## Pourquoi
Les puces collées depuis un traitement de texte n’ouvrent pas de liste : tous les éléments se liraient comme
un seul texte.

## Exemple à corriger
```yaml territoires/brumeval/actors/maison-des-associations.yaml
nom: Maison des associations
publics_touches:
  • jeunes
```

## Exemple juste
```yaml territoires/brumeval/actors/maison-des-associations.yaml
nom: Maison des associations
publics_touches:
  - jeunes
  - qpv
```
"""

CODE = "D106"
