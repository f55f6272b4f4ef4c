"""Espace insécable dans la mise en page

## Ce qui est signalé
Une espace insécable dans le retrait d’une ligne, après un tiret, ou collée aux deux-points qui suivent le nom
d’un champ. À l’intérieur d’un texte, les espaces insécables sont admises et même bienvenues.

## Pourquoi
Elle ressemble à une espace ordinaire, et les claviers français l’ajoutent avant les deux-points. Le nom du
champ n’est alors plus reconnu.

## Exemple à corriger
```yaml territoires/brumeval/actors/maison-des-associations.yaml
nom : Maison des associations
```

## Exemple juste
```yaml territoires/brumeval/actors/maison-des-associations.yaml
nom: Maison des associations
```
"""

CODE = "D105"
