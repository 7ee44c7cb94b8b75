# The six-digit PIN for signing.
sessions-pin-digits = رمز باید شش رقم باشد.
sessions-pin-weak = این رمز آسان حدس زده می‌شود. رقم‌هایی بی‌نظم انتخاب کنید.
sessions-bind-sign-in-again = برای اتصال پیام‌رسان، یک بار خارج شوید و از نو وارد شوید.
sessions-pin-sign-in-again = برای گذاشتن رمز، یک بار خارج شوید و از نو وارد شوید.
sessions-pin-old-needed = پیش‌تر رمز گذاشته‌اید. رمز کنونی را هم وارد کنید.
