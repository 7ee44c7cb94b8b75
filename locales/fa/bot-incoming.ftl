# Letters to the secretariat in the bot.
bot-incoming-new = نامه‌ای رسید
bot-incoming-closed = نامه محرمانه است و تنها در برنامه خوانده می‌شود.
bot-incoming-closed-label = نامه محرمانه
bot-incoming-confidential = این نامه محرمانه فرستاده می‌شود.
bot-incoming-in-app = دیدن در برنامه
bot-incoming-files = دریافت پیوست‌ها ({ $count })
bot-incoming-count = { $count } فایل
bot-incoming-files-help = عکس یا فایل PDF بفرستید. اگر پیوستی نیست، دکمه زیر را بزنید.
bot-incoming-draft = پیش‌نویس این نامه را دارید:
bot-incoming-kept = هر چه بنویسید نگه داشته می‌شود و در برنامه هم می‌توانید آن را ادامه دهید.
bot-incoming-choose = برای خواندن، نامه را انتخاب کنید.
bot-incoming-write-from = نوشتن نامه از «{ $name }»
bot-incoming-change-subject = تغییر موضوع
bot-incoming-change-body = تغییر متن
bot-incoming-change-files = تغییر پیوست‌ها
bot-incoming-typed = اگر این نوشته را برای دبیرخانه نوشته‌اید، از همین‌جا بفرستید. پیش از ارسال آن را می‌بینید.
bot-incoming-send-typed = فرستادن این نوشته به دبیرخانه
