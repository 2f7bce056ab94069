"""The sample of nginx on loopback, by the name it has there, with a certificate of its own."""
import http.client
import os
import shutil
import socket
import ssl
import subprocess
import time
import urllib.parse
from pathlib import Path

SAMPLE = Path(__file__).resolve().parents[2] / "scripts" / "samples" / "nginx.conf"
NAME = "pia.city.example.jp"
MAIN = """daemon off;
pid %(folder)s/pid;
error_log %(folder)s/error.log;
worker_processes 1;
events { worker_connections 256; }
http {
  access_log off;
  client_body_temp_path %(folder)s/body;
  proxy_temp_path %(folder)s/proxy;
  fastcgi_temp_path %(folder)s/fastcgi;
  uwsgi_temp_path %(folder)s/uwsgi;
  scgi_temp_path %(folder)s/scgi;
  include %(folder)s/site.conf;
}
"""


def is_there():
    return shutil.which("nginx") is not None


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class ByName(http.client.HTTPConnection):
    """https to loopback under the server's name; opened anew when the server closes it."""

    def __init__(self, port, trust):
        super().__init__(NAME, port, timeout=10)
        self.trust = trust

    def connect(self):
        raw = socket.create_connection(("127.0.0.1", self.port), timeout=self.timeout)
        self.sock = self.trust.wrap_socket(raw, server_hostname=NAME)


class Nginx:
    """Serves what `root` leads to. Stop it with close()."""

    def __init__(self, folder, root):
        self.folder = Path(folder)
        self.folder.mkdir()
        self.port, self.plain_port = free_port(), free_port()
        certificate, key = self.folder / "pia.pem", self.folder / "pia.key"
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
                        "-nodes", "-days", "2", "-subj", "/CN=" + NAME, "-addext", "subjectAltName=DNS:" + NAME,
                        "-keyout", key, "-out", certificate], check=True, capture_output=True)
        sample = SAMPLE.read_text(encoding="utf-8")
        for before, after in (("listen 80;", "listen 127.0.0.1:%d;" % self.plain_port), ("    listen [::]:80;\n", ""),
                              ("listen 443 ssl http2;", "listen 127.0.0.1:%d ssl http2;" % self.port),
                              ("    listen [::]:443 ssl http2;\n", ""), ("/etc/ssl/certs/pia.pem", str(certificate)),
                              ("/etc/ssl/private/pia.key", str(key)), ("root /srv/pia/current;", "root %s;" % root)):
            assert before in sample, before
            sample = sample.replace(before, after)
        (self.folder / "site.conf").write_text(sample, encoding="utf-8")
        (self.folder / "nginx.conf").write_text(MAIN % {"folder": self.folder}, encoding="utf-8")
        # As root nginx works as www-data, who may not enter the folder of a test.
        who = ["-g", "user root;"] if os.getuid() == 0 else []
        self.process = subprocess.Popen(["nginx", "-c", str(self.folder / "nginx.conf"), *who],
                                        stderr=subprocess.PIPE)
        self.trust = ssl.create_default_context(cafile=str(certificate))
        for _ in range(200):
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                return
            except OSError:
                if self.process.poll() is not None:
                    raise RuntimeError(self.process.stderr.read().decode("utf-8", "replace")) from None
                time.sleep(0.02)
        raise RuntimeError("nginx does not listen")

    def connection(self):
        return ByName(self.port, self.trust)

    def plain_connection(self):
        return http.client.HTTPConnection("127.0.0.1", self.plain_port, timeout=10)

    def close(self):
        self.process.terminate()
        self.process.wait(timeout=10)
        self.process.stderr.close()


def get(connection, path, **headers):
    """(status, headers, body) of one request."""
    connection.request("GET", urllib.parse.quote(path, safe="/?=&"), headers=headers)
    answer = connection.getresponse()
    return answer.status, answer.headers, answer.read()
