# What the signature of a result letter meets, and the letter’s grounds; worded by the server alone.
request-letter-days-passed = The days of this request passed on { $to }, and granting them is no longer signed. The letter's text changes within minutes; read it again and sign.
request-letter-license = The office's license is no longer active, and granting the request is not signed. The letter's text changes within minutes; read it again and sign.
request-letter-counted = { $cite }; counting of votes: { $counting }
request-letter-despite = This was granted although { $authorities } objected and gave no letter of no objection; that it is asked for stands in { $cite }.
request-letter-reasons = Reasons:
request-letter-reason-vote = • A vote against in the working group: { $word }
request-letter-reason = • { $authority }: { $word }
request-letter-reason-withheld = • { $authority } objected.
request-letter-from-signing = This consent does not cover days that were over before the letter was signed.
request-letter-appeal = Whoever does not accept this decision may turn to the expert and supervision committee, which decides disputes between the working group and a license's holder in the last instance, under { $cite }.
