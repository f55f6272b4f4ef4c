"""Clé inconnue

## Ce qui est signalé
Une clé que la fiche ne connaît pas à cet endroit : faute de frappe, ou clé écrite dans un autre bloc que le
sien. Le conseil propose la clé la plus proche, ou dit où la clé s’écrit.

## Pourquoi
Une clé mal tapée ne dit rien à personne : ce qu’elle porte manquerait au diagnostic sans un mot.

## Exemple à corriger
```yaml territoires/brumeval/devices/forum.yaml
nom: Forum annuel
type: evenement
descripton: On y présente les projets de l’année.
```

## Exemple juste
```yaml territoires/brumeval/devices/forum.yaml
nom: Forum annuel
type: evenement
description: On y présente les projets de l’année.
```
"""

CODE = "D120"
