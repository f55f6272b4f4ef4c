"""Puce ou guillemets de traitement de texte

## Ce qui est signalé
Une ligne qui commence par une puce (« • », « – », « · », « * »…) à la place du tiret d’une liste,
ou une valeur entourée de guillemets courbes (“…”, „…“ ou ‘…’) à la place de guillemets droits.

## Pourquoi
Les puces collées depuis un traitement de texte n’ouvrent pas de liste : tous les éléments se liraient comme
un seul texte. Les guillemets courbes n’entourent pas une valeur : ils en font partie. Les guillemets français
(« … ») appartiennent au texte et se gardent.

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
