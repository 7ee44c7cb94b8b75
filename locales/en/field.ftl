field-needed = Fill this in.
field-wrong = This is not right.
field-too-long = At most { $most } characters are accepted.
field-days-wrong = Choose the first and the last day.
field-position-needed = Send or write the position.
field-position-wrong = The position must be in Iran.
field-national-id-wrong = The national ID is not right. Check its ten digits.
field-mobile-wrong = The mobile number is not right. Example: 09141234567
