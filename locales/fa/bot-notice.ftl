# Letters in the bot.
bot-notice-reminder = یادآوری: نامه‌ای در انتظار تأیید شماست
bot-notice-opened = متن را دیده‌اید، ولی دریافت آن هنوز تأیید نشده است. متن را باز کنید و در پایان، «تأیید دریافت» را بزنید.
bot-notice-files = دریافت { $count } پیوست
bot-notice-list = { $waiting ->
    [0] { $count } نامه دارید و کاری از شما نمانده است. برای دیدن هر کدام، آن را بزنید.
   *[other] { $count } نامه دارید. { $waiting } نامه که با ● نشان شده، در انتظار تأیید دریافت یا پاسخ شماست.
}
bot-notice-recipients = فهرست { $count } گیرنده
bot-notice-send-back = بازگرداندن با این توضیح
bot-notice-to-sign = نامه برای امضا
bot-notice-sign-list = { $count } نامه در انتظار امضای شماست.
bot-notice-sign-all = { $count ->
    [1] امضای این نامه
   *[other] امضای هر { $count } نامه
}
bot-notice-sign-shown = متن کامل { $count } نامه در بالا آمده است. اگر همه درست است، امضا کنید.
bot-notice-sign-closed = { $count } نامه دیگر محرمانه است و در برنامه خوانده و امضا می‌شود.
bot-notice-copy-in-app = این نامه محرمانه است و متن رونوشت آن در پیام‌رسان نمی‌آید. آن را در برنامه بخوانید.
