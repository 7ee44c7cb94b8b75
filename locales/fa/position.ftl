# The field for a position on the map.

position-hint = موقعیت فعلی را بگیرید یا عرض و طول جغرافیایی را بنویسید؛ مانند ۳۸٫۲۵، ۴۸٫۲۹
position-here = موقعیت همین‌جا
position-see = دیدن روی نقشه
position-failed = موقعیت به دست نیامد. دسترسی مکان را در گوشی روشن کنید یا دو عدد را بنویسید.
