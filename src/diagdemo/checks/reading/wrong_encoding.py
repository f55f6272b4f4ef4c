"""Fichier qui n’est pas en UTF-8

## Ce qui est signalé
Un fichier enregistré en Windows-1252, en Latin-1 ou en UTF-16, ou qui contient des octets nuls : le premier
mot mal codé est montré à sa place. Un mot dont les accents ont été abîmés par une ancienne conversion, comme
dans l’exemple, est un avertissement.

## Pourquoi
Les accents deviendraient illisibles pour les autres, et dans les documents produits. Dans VS Code, cliquez
sur l’encodage en bas à droite, puis sur « Enregistrer avec l’encodage » et « UTF-8 ». Dans le Bloc-notes,
choisissez « Enregistrer sous » et l’encodage « UTF-8 ».

## Exemple à corriger
```yaml territoires/brumeval/actors/maison-des-associations.yaml
nom: Maison de la dÃ©mocratie
```

## Exemple juste
```yaml territoires/brumeval/actors/maison-des-associations.yaml
nom: Maison de la démocratie
```
"""

CODE = "D101"
