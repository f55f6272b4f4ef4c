"""Conflit Git non résolu

## Ce qui est signalé
Les marqueurs `<<<<<<<`, `=======` et `>>>>>>>` que Git laisse quand deux personnes ont modifié le même
passage, même au milieu d’un texte. La première des deux versions sert à vérifier le reste du fichier.

## Pourquoi
Tant que personne n’a choisi, le fichier contient deux versions du même passage. Gardez la bonne, effacez
l’autre et les lignes de marqueurs.

## Exemple à corriger
```yaml territoires/brumeval/actors/maison-des-associations.yaml
nom: Maison des associations
<<<<<<< HEAD
role: Accueil des associations
=======
role: Accueil et prêt de salles
>>>>>>> salles
```

## Exemple juste
```yaml territoires/brumeval/actors/maison-des-associations.yaml
nom: Maison des associations
role: Accueil et prêt de salles
```
"""

CODE = "D103"
