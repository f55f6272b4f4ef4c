"""Identifiant ou code mal formé

## Ce qui est signalé
Un SIREN, un code Insee, un numéro RNA, une adresse web, un code de constat ou un nom de fiche qui n’a pas
sa forme. Le conseil donne l’écriture juste quand elle est sûre.

## Pourquoi
Ces codes relient le dépôt à d’autres : un chiffre de trop et le lien est perdu. Les guillemets gardent le
zéro du début.

## Exemple à corriger
```yaml territoires/brumeval/actors/amis-du-lavoir.yaml
nom: Les Amis du lavoir
identifiants: {siren: "123 456 78"}
```

## Exemple juste
```yaml territoires/brumeval/actors/amis-du-lavoir.yaml
nom: Les Amis du lavoir
identifiants: {siren: "123456789"}
```
"""

CODE = "D126"
