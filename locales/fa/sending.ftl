# How a letter goes out: its class, its urgency, its hour.
sending-class = طبقه‌بندی
sending-note-ordinary = همه کارکنان دفتر می‌بینند.
sending-note-confidential = تنها دارنده پروانه و نماینده دوره مرخصی می‌خوانند. متن در پیام‌رسان و پیامک نوشته نمی‌شود.
sending-note-secret = مانند محرمانه، و خواندن آن در برنامه رمز می‌خواهد.
sending-urgent = این نامه فوری است
sending-urgent-hint = پیش از نامه‌های دیگر، و در ساعت‌های سکوت نیز، فرستاده می‌شود.
sending-timed = این نامه در زمان معینی فرستاده شود
sending-day = روز ارسال
sending-hour = ساعت ارسال
sending-at-once = اگر اکنون امضا شود، بی‌درنگ فرستاده می‌شود.
sending-later = اگر اکنون امضا شود، در { $at } فرستاده می‌شود.
sending-quiet = از ساعت { $from } تا { $to } تنها نامه فوری فرستاده می‌شود.
