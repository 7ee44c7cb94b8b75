# An address that leads to no page of the reader.
nowhere-title = صفحه پیدا نشد
nowhere-detail = این نشانی به جایی نمی‌رسد یا در اختیار نقش شما نیست.
nowhere-other-role = این صفحه برای نقش دیگر شماست
nowhere-other-role-detail = برای دیدن آن باید در نقش «{ $role }» کار کنید.
nowhere-switch-to = رفتن به نقش «{ $role }»
