# What all public pages share.
public-brand = Pishkhanyar
public-language = فارسی
public-skip = Skip to the text
public-optional = (optional)
public-errors = Correct these:
