"""Date illisible

## Ce qui est signalé
Une date écrite autrement que 2024, 2024-10 ou 2024-10-03, ou un jour qui n’existe pas. Le conseil donne la
date à écrire quand elle est sûre.

## Pourquoi
03/04/2024 est en avril ici, en mars ailleurs. Une seule écriture se trie, se compare et se relit sans se
tromper ; l’année ou le mois suffisent quand on ne sait pas mieux.

## Exemple à corriger
```yaml territoires/brumeval/devices/forum.yaml
nom: Forum annuel
type: evenement
debut: 12/10/2019
```

## Exemple juste
```yaml territoires/brumeval/devices/forum.yaml
nom: Forum annuel
type: evenement
debut: 2019-10-12
```
"""

CODE = "D124"
