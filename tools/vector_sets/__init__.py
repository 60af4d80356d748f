"""One module for each file of specs/vectors that is written by the code: ``document()`` returns what the file holds."""
