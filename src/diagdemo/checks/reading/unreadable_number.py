"""Nombre illisible

## Ce qui est signalé
Un nombre qui ne se lit pas d’une seule façon. Sont acceptés : 15000, 15 000, 1,5 ou 1.5, et l’unité du
champ (15 000 €, 50 %). Sont refusés, avec la valeur à écrire : 1.500 (mille cinq cents, ou un et demi ?), 2
M€, « environ 300 », une fourchette, des mots.

## Pourquoi
L’outil n’invente pas : il ne choisit pas entre mille cinq cents et un et demi. Ce qui est approché se dit
avec « precision ».

## Exemple à corriger
```yaml territoires/brumeval/devices/forum.yaml
nom: Forum annuel
type: evenement
editions:
  - {id: "2024", participants: environ 300}
```

## Exemple juste
```yaml territoires/brumeval/devices/forum.yaml
nom: Forum annuel
type: evenement
editions:
  - {id: "2024", participants: {valeur: 300, precision: environ}}
```
"""

CODE = "D123"
