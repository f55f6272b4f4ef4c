"""« sans_objet » sans motif

## Ce qui est signalé
Une valeur « sans_objet » qui ne dit pas pourquoi la question ne se pose pas.

## Pourquoi
Vide et « inconnu » disent qu’on ne sait pas ; 0 dit qu’il n’y en a pas ; « sans_objet » dit que la question
n’a pas de sens ici, et se compte à part. Sans motif, personne ne peut en juger.

## Exemple à corriger
```yaml territoires/brumeval/devices/forum.yaml
nom: Forum annuel
type: evenement
seuil: sans_objet
```

## Exemple juste
```yaml territoires/brumeval/devices/forum.yaml
nom: Forum annuel
type: evenement
seuil: {valeur: sans_objet, note: Le forum ne reçoit pas de pétition.}
```
"""

CODE = "D129"
