# Whom a letter is for: conditions, bodies, pasted codes, saved lists.
lists-name-needed = برای فهرست نامی بنویسید.
lists-name-taken = فهرست دیگری همین نام را دارد. نام دیگری بنویسید.
lists-changed-meanwhile = این فهرست را در این فاصله کس دیگری تغییر داده است. نسخه تازه را ببینید و دوباره ذخیره کنید.
lists-none = هنوز فهرستی ذخیره نشده است. گیرندگان را انتخاب کنید و همین‌جا نامی برای آن بنویسید.
lists-changed = { $at }، { $by }
lists-keep = ذخیره گزینش کنونی
lists-name = نام فهرست
lists-save = ذخیره فهرست
lists-saved = فهرست ذخیره شد.
lists-edit = ویرایش فهرست «{ $name }»
lists-edit-detail = نامه‌هایی که پیش‌تر با این فهرست نوشته شده‌اند تغییر نمی‌کنند.
lists-replace = گزینش کنونی جای گیرندگان این فهرست را بگیرد: { $now }
lists-end = برداشتن فهرست «{ $name }»
lists-end-title = فهرست «{ $name }» برداشته شود؟
lists-end-detail = نامه‌هایی که با این فهرست نوشته شده‌اند گیرندگان خود را نگه می‌دارند.
lists-end-yes = برداشتن فهرست
lists-ended = فهرست برداشته شد.
