"""Texte à compléter pris pour une liste

## Ce qui est signalé
Une valeur comme `[à compléter]`, `[à préciser]`, `[TODO]` ou `[…]`, sans guillemets.

## Pourquoi
Les crochets font une liste. Ce qui n’est pas encore connu se laisse vide : l’outil le compte comme inconnu.

## Exemple à corriger
```yaml territoires/brumeval/actors/maison-des-associations.yaml
nom: Maison des associations
role: [à compléter]
```

## Exemple juste
```yaml territoires/brumeval/actors/maison-des-associations.yaml
nom: Maison des associations
role:
```
"""

CODE = "D113"
