filedesc://a.arc 127.0.0.1 20140216050221 text/plain 5
1 0 x

http://a.example/ 127.0.0.1 20140216050222 text/html 4
body
http://a.example/ 127.0.0.1 20140216050222 text/html -1
