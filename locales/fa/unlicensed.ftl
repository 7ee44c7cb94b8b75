# Places that do an office's work without a license, followed until they have stopped. Bylaw 5, 6 note.
unlicensed-title = جاهای بدون پروانه
unlicensed-lead = جلوگیری از کار بدون پروانه وظیفه کارگروه است؛ هر جا تا بسته شدن پیگیری می‌شود.
unlicensed-step-not-now = این گام برای وضعیت کنونی این محل نیست.
unlicensed-day-ahead = روزی را بنویسید که گذشته است یا امروز است.
unlicensed-day-before = گام پیشین در { $last } ثبت شده است؛ روزی پس از آن یا همان روز را بنویسید.
unlicensed-number-needed = شماره نامه یا مصوبه را بنویسید.
