# What the signature of a result letter meets, and the letter’s grounds; worded by the server alone.
request-letter-days-passed = The days of this request passed on { $to }, and granting them is no longer signed. The letter's text changes within minutes; read it again and sign.
request-letter-license = The office's license is no longer active, and granting the request is not signed. The letter's text changes within minutes; read it again and sign.
request-letter-counted = { $cite }; counting of votes: { $counting }
