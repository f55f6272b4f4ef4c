"""Mise en page qui ne se lit pas

## Ce qui est signalé
Tout ce qui empêche de comprendre comment les lignes s’emboîtent : retrait qui ne s’aligne sur rien, crochet
ou accolade non fermés, tiret mal placé, espace oubliée après les deux-points, accolades oubliées autour de
plusieurs champs, point-virgule à la place d’une virgule, texte après un guillemet fermant,
signe réservé (@, %, ?) au début d’une valeur…

## Pourquoi
Une fiche dont la mise en page est ambiguë se lirait autrement que son auteur l’a voulu. La correction est
proposée quand elle est connue.

## Exemple à corriger
```yaml territoires/brumeval/actors/maison-des-associations.yaml
nom:Maison des associations
```

## Exemple juste
```yaml territoires/brumeval/actors/maison-des-associations.yaml
nom: Maison des associations
```
"""

CODE = "D110"
