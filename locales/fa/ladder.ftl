# What comes of silence: the clerk's list for delivery by hand, answers that have not come, people whom nothing reaches.
ladder-answer-title = پاسخ این نامه خواسته شده است
ladder-answer-others = نامه‌های دیگری که پاسخ می‌خواهند
ladder-answer-due = پاسخ را تا { $day } به دبیرخانه بفرستید.
ladder-answer-late = مهلت پاسخ { $day } بود و هنوز پاسخی نرسیده است.

ladder-title = پیگیری نامه‌ها
ladder-tab-paper = تحویل حضوری
ladder-tab-unanswered = پاسخ‌نداده
ladder-tab-people = بی‌پیام‌رسان

ladder-head-office = گیرنده
ladder-head-county = شهرستان
ladder-head-holder = دارنده
ladder-head-letter = نامه
ladder-head-why = وضعیت
ladder-head-by = مهلت پاسخ
ladder-head-reminded = آخرین یادآوری
ladder-head-mobile = همراه

ladder-paper-lead = یادآوری خودکار برای این گیرندگان به پایان رسیده است. نامه را حضوری یا با پست برسانید؛ سکوت به معنای ابلاغ نیست.
ladder-paper-first = تا پایان قطع اینترنت، نخست نامه کسانی را برسانید که هیچ راه داخلی ندارند.
ladder-paper-none = کسی در این فهرست نیست
ladder-paper-none-detail = هر گیرنده‌ای که از هیچ راهی پاسخ ندهد، پس از مهلت به این فهرست می‌آید.
ladder-paper-nothing = راه ارسالی برای او ثبت نشده است
ladder-paper-blocked = ربات را در { $messengers } بسته است
ladder-paper-silent = از { $day } بی‌پاسخ

ladder-remind = یادآوری پاسخ به { $count } گیرنده
ladder-unanswered-lead = نامه رسیده و دریافت آن قطعی است، اما پاسخ خواسته‌شده نیامده است.
ladder-unanswered-none = همه پاسخ‌ها رسیده است
ladder-unanswered-none-detail = پاسخی که تا روز خود نرسد، در این فهرست می‌آید و خودکار یادآوری می‌شود.
ladder-unanswered-by = مهلت پاسخ { $day }
ladder-unanswered-reminded = آخرین یادآوری { $day }

ladder-people-only-blocked = ربات را مسدود کرده‌اند
ladder-people-lead = این دارندگان پروانه پیام‌رسانی ندارند که نامه در آن برسد.
ladder-people-none = همه پیام‌رسان دارند
ladder-people-none-detail = هر دارنده پروانه‌ای که ربات را ببندد یا هنوز به آن نپیوسته باشد، در این فهرست می‌آید.
ladder-people-blocked = ربات را در { $messenger } از { $day } بسته است
ladder-people-never = هنوز به ربات نپیوسته است
ladder-people-ended = دیگر در ربات نیست
ladder-people-push = اعلان برنامه دارد
