"""Tabulation à la place d’espaces

## Ce qui est signalé
Une tabulation au début d’une ligne, ou là où une espace est attendue. Les tabulations à l’intérieur d’un
texte sont admises.

## Pourquoi
Une tabulation n’a pas la même largeur d’un logiciel à l’autre : personne ne peut savoir à quel niveau se
place la ligne. Employez deux espaces par niveau.

## Exemple à corriger
```yaml territoires/brumeval/actors/maison-des-associations.yaml
nom: Maison des associations
publics_touches:
\u0009- jeunes
\u0009- qpv
```

## Exemple juste
```yaml territoires/brumeval/actors/maison-des-associations.yaml
nom: Maison des associations
publics_touches:
  - jeunes
  - qpv
```
"""

CODE = "D104"
