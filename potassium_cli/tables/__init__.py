"""The shipped files as records. They are the truth; all else is built from them."""
