# People and their roles: inviting, ending, shutting out, a lost phone, an office's staff.
people-office-unknown = دفتری با این شماره پروانه در استان ثبت نشده است.
people-name-differs = این شماره به نام «{ $name }» ثبت است. نام یا شماره را بازبینی کنید.
people-holder-by-registry = دارنده پروانه از دفتر ثبت می‌آید و با پروانه تغییر می‌کند. نخست دفتر ثبت را به‌روز کنید.
people-seat-wrong = این کرسی با این نقش جور نیست.
people-seat-taken = کرسی «{ $seat }» دارنده‌ای دارد. نخست عضویت او را پایان دهید.
people-seat-needed = این نقش چند کرسی خالی دارد. یکی را برگزینید.
people-seat-none = برای این نقش کرسی خالی نیست.
people-sits-elsewhere = این شخص هم‌اکنون در همین نقش کرسی دیگری دارد. نخست آن را پایان دهید.
people-last-admin = این شخص تنها مدیر سامانه است. نخست مدیر دیگری دعوت کنید.
people-already-disabled = دسترسی این شخص پیش‌تر بسته شده است.
people-end-past = واپسین روز نمی‌تواند پیش از دیروز باشد.
people-mobile-taken = این شماره از آنِ شخص دیگری است.
people-mismatch = این شماره یا کد ملی پیش‌تر با مشخصات دیگری ثبت شده است. دبیرخانه می‌تواند آن را درست کند.
people-already-here = این شخص هم‌اکنون در این دفتر نقشی دارد.
people-invited = { $name } در نقش «{ $role }» دعوت شد. این پیوند یک بار وارد می‌کند:
people-command-usage =
    کاربرد: npm run invite -- --role ROLE --mobile 09… --name NAME [--office LICENSE] [--seat TITLE]
    نقش‌ها: { $roles }
