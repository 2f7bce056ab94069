"""The samples of web servers on loopback, by the name they have there, with a certificate of their own.

python3 served.py SITE [PATH...]: serves a site by nginx, a server for each PATH ("" is the root), prints the address of
each on a line, and stops when its own input is closed.
"""
import http.client
import os
import shutil
import socket
import ssl
import subprocess
import sys
import tempfile
import time
import urllib.parse
from pathlib import Path

SAMPLES = Path(__file__).resolve().parents[2] / "scripts" / "samples"
NAME = "pia.city.example.jp"
NGINX = """daemon off;
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
APACHE_MODULES = ("mpm_event", "authz_core", "dir", "mime", "alias", "headers", "filter", "deflate", "rewrite", "ssl")
APACHE = """Listen 127.0.0.1:%(plain)d
Listen 127.0.0.1:%(port)d
ServerRoot %(folder)s
PidFile %(folder)s/pid
ErrorLog %(folder)s/error.log
TypesConfig /etc/mime.types
Include %(folder)s/site.conf
"""


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


class Server:
    """Serves what `root` leads to. Stop it with close(). `on` are lines of the sample that are uncommented."""

    def __init__(self, folder, root, on=()):
        self.folder = Path(folder)
        self.folder.mkdir()
        self.port, self.plain_port = free_port(), free_port()
        certificate, key = self.folder / "pia.pem", self.folder / "pia.key"
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
                        "-nodes", "-days", "2", "-subj", "/CN=" + NAME, "-addext", "subjectAltName=DNS:" + NAME,
                        "-keyout", key, "-out", certificate], check=True, capture_output=True)
        sample = (SAMPLES / self.sample).read_text(encoding="utf-8")
        for line in on:
            assert "# " + line in sample, line
            sample = sample.replace("# " + line, line)
        for before, after in (*self.ports(), ("/etc/ssl/certs/pia.pem", str(certificate)),
                              ("/etc/ssl/private/pia.key", str(key)), ("/srv/pia/current", str(root))):
            assert before in sample, before
            sample = sample.replace(before, after)
        (self.folder / "site.conf").write_text(sample, encoding="utf-8")
        self.process = self.start(on)
        self.trust = ssl.create_default_context(cafile=str(certificate))
        self.wait()

    def wait(self):
        for _ in range(200):
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                return
            except OSError:
                if self.process.poll() is not None:
                    raise RuntimeError(self.process.stderr.read().decode("utf-8", "replace")) from None
                time.sleep(0.02)
        raise RuntimeError(f"{self.name} does not listen")

    def connection(self):
        return ByName(self.port, self.trust)

    def plain_connection(self):
        return http.client.HTTPConnection("127.0.0.1", self.plain_port, timeout=10)

    def close(self):
        self.process.terminate()
        self.process.wait(timeout=10)
        self.process.stderr.close()


class Nginx(Server):
    name, sample = "nginx", "nginx.conf"
    BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")

    @staticmethod
    def is_there():
        return shutil.which("nginx") is not None

    def ports(self):
        return (("listen 80;", "listen 127.0.0.1:%d;" % self.plain_port), ("    listen [::]:80;\n", ""),
                ("listen 443 ssl http2;", "listen 127.0.0.1:%d ssl http2;" % self.port),
                ("    listen [::]:443 ssl http2;\n", ""))

    def start(self, on):
        modules = "load_module %s;\n" % self.BROTLI if "brotli_static on;" in on else ""
        (self.folder / "nginx.conf").write_text(modules + NGINX % {"folder": self.folder}, encoding="utf-8")
        # As root nginx works as www-data, who may not enter the folder of a test.
        who = ["-g", "user root;"] if os.getuid() == 0 else []
        return subprocess.Popen(["nginx", "-c", str(self.folder / "nginx.conf"), *who], stderr=subprocess.PIPE)


class Apache(Server):
    name, sample = "Apache", "apache.conf"
    MODULES = Path("/usr/lib/apache2/modules")

    @classmethod
    def is_there(cls):
        return cls.MODULES.is_dir()

    def ports(self):
        return (("<VirtualHost *:80>", "<VirtualHost 127.0.0.1:%d>" % self.plain_port),
                ("<VirtualHost *:443>", "<VirtualHost 127.0.0.1:%d>" % self.port))

    def start(self, on):
        load = "".join("LoadModule %s_module %s/mod_%s.so\n" % (name, self.MODULES, name) for name in APACHE_MODULES)
        (self.folder / "apache.conf").write_text(
            load + APACHE % {"folder": self.folder, "plain": self.plain_port, "port": self.port}, encoding="utf-8")
        return subprocess.Popen(["/usr/sbin/apache2", "-f", str(self.folder / "apache.conf"), "-DFOREGROUND"],
                                stderr=subprocess.PIPE)


def get(connection, path, **headers):
    """(status, headers, body) of one request."""
    connection.request("GET", urllib.parse.quote(path, safe="/?=&"), headers=headers)
    answer = connection.getresponse()
    return answer.status, answer.headers, answer.read()


def below(folder, site, path):
    """The folder to serve so that the site stands at `path` of it."""
    if not path:
        return site
    link = folder / path.strip("/")
    link.parent.mkdir(parents=True)
    link.symlink_to(site)
    return folder


def main():
    site, paths = Path(sys.argv[1]).resolve(), sys.argv[2:] or [""]
    servers = []
    with tempfile.TemporaryDirectory(prefix="kokai-served-") as scratch:
        try:
            for number, path in enumerate(paths):
                folder = Path(scratch) / str(number)
                servers.append(Nginx(folder, below(folder.with_suffix(".root"), site, path)))
                print("https://127.0.0.1:%d/%s" % (servers[-1].port, path), flush=True)
            sys.stdin.read()
        finally:
            for server in servers:
                server.close()


if __name__ == "__main__":
    main()
