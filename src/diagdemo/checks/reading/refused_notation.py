"""Notation qui n’a pas sa place dans une fiche

## Ce qui est signalé
Les ancres (« & »), les renvois (« * »), les étiquettes de type (« ! »), les directives (« % »), la fusion de
blocs (« << »), un nom de champ qui est une liste ou un bloc, plusieurs documents dans un fichier.

## Pourquoi
Ces notations cachent ce qui est écrit à qui lit la fiche sans outil. Un texte qui commence par l’un de ces
signes se met entre guillemets.

## Exemple à corriger
```yaml territoires/brumeval/actors/maison-des-associations.yaml
nom: *Maison* des associations
```

## Exemple juste
```yaml territoires/brumeval/actors/maison-des-associations.yaml
nom: "*Maison* des associations"
```
"""

CODE = "D114"
