# What is wrong with what is written down of the issuer’s paper; worded by the server alone.
request-paper-issued-on = تاریخ صدور روی پروانه را بنویسید؛ این تاریخ از امروز دیرتر نیست.
request-paper-expires-on = تاریخ پایان اعتبار روی پروانه را بنویسید؛ این تاریخ پس از تاریخ صدور است.
request-paper-code-taken = این شماره پروانه به دفتر دیگری داده شده است. آن را با پروانه مقابله کنید.
