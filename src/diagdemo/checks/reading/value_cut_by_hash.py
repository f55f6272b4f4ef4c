"""Valeur coupée par « # »

## Ce qui est signalé
Une valeur sans guillemets suivie d’une espace et d’un « # » collé à un mot, ou suivi d’un nombre de trois
chiffres au plus. Un « # » suivi d’une espace puis d’un texte est un commentaire ordinaire, et n’est pas
signalé.

## Pourquoi
Tout ce qui suit le « # » est ignoré : la valeur perd sa fin sans que rien ne le montre.

## Exemple à corriger
```yaml territoires/brumeval/actors/maison-des-associations.yaml
nom: Maison des associations
role: Tient le forum #participation
```

## Exemple juste
```yaml territoires/brumeval/actors/maison-des-associations.yaml
nom: Maison des associations
role: "Tient le forum #participation"
```
"""

CODE = "D112"
