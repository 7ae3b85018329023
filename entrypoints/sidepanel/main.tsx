document.body.append('Cuecard');
