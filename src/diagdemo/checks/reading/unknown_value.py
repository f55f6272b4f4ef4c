"""Valeur hors du vocabulaire

## Ce qui est signalé
Un mot qui n’est pas dans la liste des valeurs d’un champ. Le conseil propose le plus proche, ou donne la
liste. Les étapes et les thèmes sont ceux de « diagdemo.yaml » quand le dépôt a les siens.

## Pourquoi
Compter et comparer demande des mots communs : « réunion » et « reunion_publique » feraient deux lignes dans
un tableau.

## Exemple à corriger
```yaml territoires/brumeval/devices/forum.yaml
nom: Forum annuel
type: événement
```

## Exemple juste
```yaml territoires/brumeval/devices/forum.yaml
nom: Forum annuel
type: evenement
```
"""

CODE = "D122"
