"""Forme inattendue

## Ce qui est signalé
Un texte à la place d’une liste, une liste à la place d’un bloc « clé: valeur », un bloc à la place d’un
texte. Le conseil dit la forme attendue.

## Pourquoi
Une liste d’un seul élément reste une liste : on peut alors en ajouter un second sans rien changer d’autre.

## Exemple à corriger
```yaml territoires/brumeval/devices/forum.yaml
nom: Forum annuel
type: evenement
recrutement: volontariat
```

## Exemple juste
```yaml territoires/brumeval/devices/forum.yaml
nom: Forum annuel
type: evenement
recrutement: [volontariat]
```
"""

CODE = "D125"
