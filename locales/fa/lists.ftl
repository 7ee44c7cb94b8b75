# Whom a letter is for: conditions, bodies, pasted codes, saved lists.
lists-name-needed = برای فهرست نامی بنویسید.
lists-name-taken = فهرست دیگری همین نام را دارد. نام دیگری بنویسید.
lists-changed-meanwhile = این فهرست را در این فاصله کس دیگری تغییر داده است. نسخه تازه را ببینید و دوباره ذخیره کنید.
