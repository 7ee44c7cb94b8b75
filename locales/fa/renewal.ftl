# Warnings of a license's renewal to its holder.
renewal-title = یادآوری تمدید پروانه
renewal-office = دفتر
renewal-license = پروانه
renewal-expires = پایان اعتبار
renewal-by = آخرین روز درخواست تمدید
renewal-how = درخواست تمدید را با مدارک کامل تا { $by } از راه انجمن صنفی بدهید. درخواست دیرتر یا ناقص انصراف شمرده می‌شود و پروانه باطل خواهد شد؛ به برداشت سامانه، از پایان اعتبار آن.
renewal-channel = زمان درخواست تمدید پروانه شما رسیده است.
