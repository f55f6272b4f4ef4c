"""Champ écrit deux fois

## Ce qui est signalé
Un même champ présent deux fois au même niveau. Les deux lignes sont montrées.

## Pourquoi
Une seule des deux valeurs serait retenue, et rien ne dit laquelle est la bonne.

## Exemple à corriger
```yaml territoires/brumeval/actors/maison-des-associations.yaml
nom: Maison des associations
role: Accueil des associations
role: Prêt de salles
```

## Exemple juste
```yaml territoires/brumeval/actors/maison-des-associations.yaml
nom: Maison des associations
role: Accueil des associations et prêt de salles
```
"""

CODE = "D111"
