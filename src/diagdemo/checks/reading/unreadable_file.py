"""Fichier qui ne peut pas être lu

## Ce qui est signalé
Un fichier que l’outil n’ouvre pas ou ne lit pas jusqu’au bout : lien symbolique (ou fichier placé dans un
dossier qui en est un), tube ou autre fichier spécial, droits insuffisants, plus de 1 Mo, plus de 50 000
lignes, plus de 32 niveaux les uns dans les autres.

## Pourquoi
Un lien peut montrer autre chose que ce que contient le dépôt, et un fichier démesuré bloquerait tout le
monde. Une fiche pèse d’ordinaire quelques kilo-octets et compte moins de dix niveaux.

## Exemple à corriger
```yaml territoires/brumeval/actors/maison-des-associations.yaml
nom: Maison des associations
role: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[accueil]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
```

## Exemple juste
```yaml territoires/brumeval/actors/maison-des-associations.yaml
nom: Maison des associations
role: Accueil des associations
```
"""

CODE = "D100"
