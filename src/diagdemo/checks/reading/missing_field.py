"""Champ obligatoire absent

## Ce qui est signalé
Une fiche ou un bloc auquel manque un champ nécessaire, ou qui le laisse vide ; un bloc de valeur sans
« valeur ». Les champs obligatoires sont peu nombreux : tous les autres peuvent attendre.

## Pourquoi
Sans nom ni type, un dispositif ne peut être ni montré, ni compté. Sans consentement ni date de
conservation, un entretien ne devrait pas être là.

## Exemple à corriger
```yaml territoires/brumeval/devices/forum.yaml
nom: Forum annuel
```

## Exemple juste
```yaml territoires/brumeval/devices/forum.yaml
nom: Forum annuel
type: evenement
```
"""

CODE = "D121"
