# What all public pages share.
public-brand = پیشخوان‌یار
public-language = English
public-skip = رفتن به متن صفحه
public-optional = (دلخواه)
public-errors = این بخش‌ها را درست کنید:
