r"""Caractère interdit ou invisible

## Ce qui est signalé
Un caractère de contrôle, un caractère caché qui change le sens de lecture, un saut de ligne ou de page caché,
qu’il soit dans le texte ou écrit par un code comme `\u202e`. Un caractère seulement invisible (espace de
largeur nulle, trait d’union conditionnel) est un avertissement.

## Pourquoi
Ces caractères viennent de copier-coller. Ils font afficher autre chose que ce qui est écrit, ou rendent
différents deux noms qui se ressemblent.

## Exemple à corriger
```yaml territoires/brumeval/actors/maison-des-associations.yaml
nom: "Maison \u202e des associations"
```

## Exemple juste
```yaml territoires/brumeval/actors/maison-des-associations.yaml
nom: Maison des associations
```
"""

CODE = "D102"
