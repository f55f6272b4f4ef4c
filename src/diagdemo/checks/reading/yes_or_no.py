"""Ni oui ni non

## Ce qui est signalé
Une autre valeur que oui ou non dans un champ qui attend l’un des deux. « inconnu » est accepté.

## Pourquoi
« En partie » ou « prévu » ne se comptent pas : la nuance va dans une note, à côté d’une réponse franche ou
d’un « inconnu ».

## Exemple à corriger
```yaml territoires/brumeval/diagnostic.yaml
version: V1
statut: preparation
portage: {executif_rencontre: bientôt}
```

## Exemple juste
```yaml territoires/brumeval/diagnostic.yaml
version: V1
statut: preparation
portage: {executif_rencontre: non}
```
"""

CODE = "D127"
