"""Nombre hors des bornes

## Ce qui est signalé
Un nombre plus petit ou plus grand que ce que le champ peut dire : un effectif négatif, un degré de 5 sur
une échelle de 1 à 4, une année qui n’en est pas une.

## Pourquoi
C’est presque toujours une faute de frappe, ou un chiffre écrit dans le champ voisin.

## Exemple à corriger
```yaml territoires/brumeval/actors/amis-du-lavoir.yaml
nom: Les Amis du lavoir
sociodynamique: {objet: la charte, pouvoir: 5}
```

## Exemple juste
```yaml territoires/brumeval/actors/amis-du-lavoir.yaml
nom: Les Amis du lavoir
sociodynamique: {objet: la charte, pouvoir: 4}
```
"""

CODE = "D128"
