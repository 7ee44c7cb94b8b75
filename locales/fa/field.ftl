field-needed = این خانه را پر کنید.
field-wrong = این خانه درست پر نشده است.
field-too-long = بیش از { $most } نویسه پذیرفته نمی‌شود.
field-days-wrong = نخستین و آخرین روز را انتخاب کنید.
field-position-needed = موقعیت را بفرستید یا بنویسید.
field-position-wrong = موقعیت باید در ایران باشد.
field-national-id-wrong = کد ملی درست نیست. ده رقم را بازبینی کنید.
field-mobile-wrong = شماره همراه درست نیست. نمونه: ۰۹۱۴۱۲۳۴۵۶۷
