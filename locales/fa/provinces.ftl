# A province: its closed days, counties, the seats of its working group, its own figures of the law.
provinces-never-open = دست‌کم یک روز هفته باید باز باشد.
provinces-closure-past = تعطیلی ناگهانی برای امروز یا روزهای آینده ثبت می‌شود.
provinces-closure-known = این تعطیلی پیش‌تر ثبت شده است.

provinces-seat-head = رئیس کارگروه
provinces-seat-ict-ministry = نماینده وزارت ارتباطات و فناوری اطلاعات
provinces-seat-kanoon = نماینده کانون سراسری
provinces-seat-secretary = دبیر کارگروه
provinces-seats-resolution = آیین‌نامه، ماده ۲۵، بند ب
provinces-first-link = سامانه هنوز استانی ندارد. نخستین مدیر با این پیوند کار را آغاز می‌کند:
