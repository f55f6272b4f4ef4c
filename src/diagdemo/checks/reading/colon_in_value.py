"""Deux-points dans une valeur sans guillemets

## Ce qui est signalé
Une valeur sans guillemets qui contient deux-points suivis d’une espace.

## Pourquoi
Les deux-points annoncent la valeur d’un champ : rien ne dit où la seconde commence. Mettez la valeur entre
guillemets ; si elle est longue, mettez « | » après le nom du champ et le texte dessous, avec deux espaces de
retrait.

## Exemple à corriger
```yaml territoires/brumeval/actors/maison-des-associations.yaml
nom: Maison des associations: accueil et salles
```

## Exemple juste
```yaml territoires/brumeval/actors/maison-des-associations.yaml
nom: "Maison des associations: accueil et salles"
```
"""

CODE = "D109"
